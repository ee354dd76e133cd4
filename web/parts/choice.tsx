import { SEARCH_FORM_ID } from './search-box.tsx';

interface Props<Value extends string> {
  /** Its parameter in the address. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly chosen: Value;
}

/** One thing a reader chooses beside the totals: the order of articles, how long a period is. */
export function Choice<Value extends string>({ name, label, options, chosen }: Props<Value>) {
  return (
    <p class="sort">
      <label for={name}>{label}</label>{' '}
      <select id={name} name={name} form={SEARCH_FORM_ID}>
        {options.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}
