import type { RawDocument } from '../../raw-document.ts';
import { decodePage } from '../decode-page.ts';
import { languageTag } from '../language-tag.ts';
import { type RecordReader, recordsOf } from '../record-document.ts';
import type { InputFile, SkippedInput, Source, SourceItem } from '../source.ts';
import { statedDate } from '../stated-date.ts';
import { mailboxMessages } from './mailbox-messages.ts';
import { type Message, readMessage } from './read-message.ts';

/** Newsletters in a mailbox (mbox) or saved one by one: one article a message, known again by its Message-ID. */
export const mailFile: Source = {
  extensions: ['.mbox', '.mbx', '.eml'],
  isBegunBy: (start) => MAILBOX.test(start),
  read: readMails,
};

async function* readMails(file: InputFile): AsyncIterable<SourceItem> {
  const records = recordsOf(file, 'The messages around it were read. Save this one again, or leave it out.');
  for await (const { line, bytes } of mailboxMessages(file.open())) {
    yield bytes === undefined
      ? records.fault(line, 'the message is longer than 64 MiB')
      : await readMail(bytes, line, file, records);
  }
}

async function readMail(
  bytes: Buffer,
  line: number,
  file: InputFile,
  records: RecordReader,
): Promise<RawDocument | SkippedInput> {
  let message: Message;
  try {
    message = await readMessage(oneOf(bytes));
  } catch (cause) {
    return records.fault(line, `the message cannot be read (${cause instanceof Error ? cause.message : cause})`, cause);
  }
  const id = message.header('message-id');
  return records.read(stateMail(message, file), line, id === '' ? undefined : { inFile: id });
}

/** Who sent a newsletter is a hint at the outlet, not at the writer: "The Morning Tide <tide@post.example>". */
function stateMail({ header, parts }: Message, { defaults }: InputFile): unknown {
  const body = parts.find(({ mediaType }) => mediaType === 'text/html') ?? parts[0];
  const text = body === undefined ? '' : decodePage(body.bytes, body.charset);
  return {
    headline: header('subject') || undefined,
    date: statedDate(header('date')),
    source: defaults.source ?? (senderName(header('from')) || undefined),
    language: languageTag(header('content-language')),
    ...(body?.mediaType === 'text/html' ? { html: text } : { text }),
  };
}

const senderName = (from: string): string =>
  SENDER.exec(from)?.[1]?.replaceAll('"', '').trim().slice(0, LONGEST_NAME) ?? '';

async function* oneOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const MAILBOX = /^From \S+ .*\d\d:\d\d/;
const SENDER = /^([^<@]+)</;
const LONGEST_NAME = 200;
