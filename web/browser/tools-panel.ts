/** The tools beside a result lie over it once they are open: Esc and a click elsewhere put them away. */
export function startToolsPanel(): void {
  document.addEventListener('keydown', (event) => {
    const open = openPanel();
    if (event.key !== 'Escape' || open === null || !open.contains(document.activeElement)) return;
    event.preventDefault();
    open.open = false;
    open.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    const open = openPanel();
    if (open !== null && target instanceof Node && !open.contains(target)) open.open = false;
  });
}

const openPanel = (): HTMLDetailsElement | null => document.querySelector<HTMLDetailsElement>('.tools[open]');
