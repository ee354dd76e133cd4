import { pipeline } from 'node:stream';
import { type MimeNode, Splitter, type SplitterChunk } from '@zone-eu/mailsplit';
import libmime from 'libmime';
import { LARGEST_DOCUMENT } from '../../clean/largest-document.ts';

/** A message in MIME, as mail and saved pages (MHTML) are kept. */
export interface Message {
  /** The message's own header, decoded; empty when it is not there. */
  readonly header: (name: string) => string;
  /** What can be read of it, in its order; pictures and attachments have flowed by. */
  readonly parts: readonly MessagePart[];
}

export interface MessagePart {
  readonly mediaType: 'text/html' | 'text/plain';
  readonly charset: string | undefined;
  /** The part's own header, decoded; empty when it is not there. */
  readonly header: (name: string) => string;
  /** As they were before they were encoded for the journey. */
  readonly bytes: Buffer;
}

/**
 * Reads a message as it flows, keeping what can be read of it. Of a part that is longer than a document may be its
 * beginning is kept and a little more, so that whoever reads it sees that it is too long. Throws plain errors for
 * headers or parts without end.
 */
export async function readMessage(content: AsyncIterable<Uint8Array>): Promise<Message> {
  const splitter = new Splitter({ ignoreEmbedded: true, maxHeadSize: LARGEST_HEAD, maxChildNodes: MOST_PARTS });
  const parts: OpenPart[] = [];
  let root: MimeNode | undefined;
  let open: OpenPart | undefined;
  for await (const piece of pipeline(content, splitter, () => {}) as AsyncIterable<SplitterChunk>) {
    if (piece.type === 'node') {
      root ??= piece as MimeNode;
      open = openPart(piece as MimeNode);
      if (open !== undefined) parts.push(open);
    } else if (piece.type === 'body' && open !== undefined && open.size <= LARGEST_ENCODED) {
      open.size += piece.value.length;
      open.encoded.push(piece.value);
    }
  }
  return { header: headerOf(root), parts: await Promise.all(parts.map(closePart)) };
}

interface OpenPart {
  readonly node: MimeNode;
  readonly mediaType: MessagePart['mediaType'];
  readonly encoded: Buffer[];
  size: number;
}

/** Mail without any type is plain text. */
function openPart(node: MimeNode): OpenPart | undefined {
  const mediaType = (node.contentType || 'text/plain').toLowerCase();
  if (node.multipart || node.disposition === 'attachment') return undefined;
  return mediaType === 'text/html' || mediaType === 'text/plain'
    ? { node, mediaType, encoded: [], size: 0 }
    : undefined;
}

async function closePart({ node, mediaType, encoded }: OpenPart): Promise<MessagePart> {
  const decoded: Buffer[] = [];
  for await (const part of pipeline(encoded, node.getDecoder(), () => {})) decoded.push(part as Buffer);
  return { mediaType, charset: node.charset || undefined, header: headerOf(node), bytes: Buffer.concat(decoded) };
}

const headerOf =
  (node: MimeNode | undefined): Message['header'] =>
  (name) => {
    const headers = node?.headers;
    return headers ? libmime.decodeWords(headers.getFirst(name)).trim() : '';
  };

const LARGEST_HEAD = 1024 * 1024;
const MOST_PARTS = 2_000;
/** Base64 makes four of three. */
const LARGEST_ENCODED = LARGEST_DOCUMENT * 1.5;
