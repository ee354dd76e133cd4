import fc from 'fast-check';

/** One thing that happens to bytes on their way through years of disks, scripts and hands. */
type Mutation =
  | { readonly kind: 'flip'; readonly at: number; readonly byte: number }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: 'insert'; readonly at: number; readonly what: string }
  | { readonly kind: 'end'; readonly at: number };

/** Up to eight of them. Places are parts in a million of the length. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), at: place(), byte: fc.nat(255) }),
    fc.record({ kind: fc.constant('cut' as const), at: place(), length: fc.nat(400) }),
    fc.record({ kind: fc.constant('repeat' as const), at: place(), length: fc.nat(200), times: fc.nat(50) }),
    fc.record({ kind: fc.constant('insert' as const), at: place(), what: fc.constantFrom(...inserted()) }),
    fc.record({ kind: fc.constant('end' as const), at: place() }),
  ),
  { maxLength: 8 },
);

export function mutated(bytes: Buffer, mutations: readonly Mutation[]): Buffer {
  return mutations.reduce((before, mutation) => {
    const at = Math.floor((mutation.at / 1_000_000) * before.length);
    switch (mutation.kind) {
      case 'flip': {
        const after = Buffer.from(before);
        if (at < after.length) after[at] = mutation.byte;
        return after;
      }
      case 'cut':
        return Buffer.concat([before.subarray(0, at), before.subarray(at + mutation.length)]);
      case 'repeat': {
        const repeated = before.subarray(at, at + mutation.length);
        return Buffer.concat([before.subarray(0, at), ...Array(mutation.times).fill(repeated), before.subarray(at)]);
      }
      case 'insert':
        return Buffer.concat([before.subarray(0, at), Buffer.from(mutation.what, 'latin1'), before.subarray(at)]);
      case 'end':
        return before.subarray(0, at);
      default:
        return mutation satisfies never;
    }
  }, bytes);
}

function place(): fc.Arbitrary<number> {
  return fc.nat(1_000_000);
}

/** What readers trip over: half characters, half tags, half surrogates, ends that come too early. */
function inserted(): readonly string[] {
  return [
    '\0',
    '\xff\xfe',
    '\xef\xbb\xbf',
    '\xc3',
    '\xed\xa0\x80',
    '&#xD800;',
    '&#0;',
    '&',
    '<',
    '>',
    '"',
    '</',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<script>',
    '<p',
    '</article>',
    '<article>',
    '<table><tr><td>',
    '<svg><title>',
    '<template>',
    '<div>'.repeat(300),
    '\r\n\r\n',
    '\nFrom a@b Sun Apr  3 07:00:00 2011\n',
    '\nWARC/1.0\r\n',
    '\x1f\x8b\x08',
    'PK\x03\x04',
    ','.repeat(100),
    'x'.repeat(100_000),
    '\xc2\xad\xe2\x80\x8b',
  ];
}
