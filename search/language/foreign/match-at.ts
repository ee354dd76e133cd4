/** What a sticky pattern (flag `y`) matches from `at` on, and nowhere later. */
export function matchAt(form: RegExp, text: string, at: number): RegExpExecArray | undefined {
  form.lastIndex = at;
  return form.exec(text) ?? undefined;
}
