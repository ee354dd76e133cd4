import type { RawContent } from './raw-document.ts';

/** How much a document's content is: its characters, or bytes where it is not decoded yet. */
export function charactersIn(content: RawContent): number {
  switch (content.kind) {
    case 'bytes':
      return content.bytes.length;
    case 'html':
      return content.html.length;
    case 'text':
      return content.text.length;
    case 'article':
      return content.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    default:
      return content satisfies never;
  }
}
