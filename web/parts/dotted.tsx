import type { ComponentChildren } from 'preact';

/** Items on one line with a dot between them: Northern Wire · GENEVA · By Dagmar Hollis. Those that are null are left out. */
export function Dotted({ items }: { readonly items: readonly ComponentChildren[] }) {
  const present = items.filter((item) => item !== null);
  return (
    <>
      {present.map((item, i) => (
        <>
          {i === 0 ? null : <span class="dot"> · </span>}
          {item}
        </>
      ))}
    </>
  );
}
