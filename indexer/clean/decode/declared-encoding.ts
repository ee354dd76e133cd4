/**
 * The encoding a page says it is in: `<meta charset="…">`, `<meta … content="text/html; charset=…">` or
 * `<?xml encoding="…"?>` among its first bytes. Undefined when there is none, or none that exists.
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCANNED_BYTES));
  const label = XML_DECLARATION.exec(head)?.[1] ?? META_CHARSET.exec(head)?.[1];
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    // A declaration we could read as ASCII is not in UTF-16, whatever it says; browsers take it for UTF-8.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return undefined; // `charset=unknown-8bit`: no such encoding, which is to say nothing is declared.
  }
}

const PRESCANNED_BYTES = 4096;
const XML_DECLARATION = /^\s*<\?xml[^>]{0,100}\bencoding\s*=\s*["']([\w:.-]{1,40})["']/i;
const META_CHARSET = /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})/i;
