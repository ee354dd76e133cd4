/**
 * Facts for programs, as JSON-LD. No browser runs it, and it is the one place where text is not escaped as HTML, since a
 * script’s content would keep the escapes: instead no `<` is left in it, so that nothing in an article can end it.
 */
export function StructuredData({ facts }: { readonly facts: Readonly<Record<string, unknown>> }) {
  const json = JSON.stringify(facts).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
