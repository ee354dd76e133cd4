import type { ComponentChildren } from 'preact';

interface Props {
  /** What the table shows, for those who come to it by keyboard. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Around a table that may be wider than the page: it scrolls by itself, by keyboard as well. */
export function TableFrame({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table-frame" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
