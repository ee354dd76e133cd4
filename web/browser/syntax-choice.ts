/** Keeps the hint and the example in the box to the way of writing that is chosen; without a script they follow a search. */
export function startSyntaxChoice(): void {
  document.getElementById('syntax')?.addEventListener('change', showSyntax);
}

export function showSyntax(): void {
  const choice = document.getElementById('syntax');
  const box = document.getElementById('q');
  if (!(choice instanceof HTMLSelectElement) || !(box instanceof HTMLInputElement)) return;
  for (const hint of document.querySelectorAll<HTMLElement>('[data-hint]')) {
    hint.hidden = hint.dataset['hint'] !== choice.value;
  }
  box.placeholder = choice.selectedOptions[0]?.dataset['example'] ?? '';
}
