import type { ComponentChildren } from 'preact';

interface Props {
  /** `front` under an empty box, `results`, or `problem` when the query could not be answered. */
  readonly state: 'front' | 'results' | 'problem';
  /** What a screen reader is told once a search has settled. */
  readonly announcement: string;
  readonly children: ComponentChildren;
}

/** Everything under the search box. The script renews it, and within it each `data-region`, as one types. */
export function Desk({ state, announcement, children }: Props) {
  return (
    <div id="desk" class={`desk desk-${state}`} data-state={state} data-announcement={announcement}>
      {children}
    </div>
  );
}
