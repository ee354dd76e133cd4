import type { Block } from '../block.ts';
import { plainText } from '../plain-text.ts';
import { type DomNode, type Element, isElement, isText } from './dom.ts';

/** A stretch of a page's text that a reader sees as one paragraph, with where it stands and what it is made of. */
export interface PageBlock extends Block {
  /** The innermost element that sets it apart: a `p`, `li`, `h2`, or a `div` with bare text. */
  readonly element: Element;
  /** Which part of the text is links, 0 to 1. */
  readonly linkShare: number;
  /** Which part is bold, 0 to 1. */
  readonly boldShare: number;
}

/**
 * The visible text under `root`, block by block in the document's order. A double line break parts paragraphs, as on
 * pages of the 1990s. Scripts, styles, templates, form controls and hidden elements are no text.
 */
export function readBlocks(root: Element): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  let open: OpenBlock = newBlock(root);

  const flush = (next: Element): void => {
    const text = plainText(open.parts.join(''));
    if (text !== '') {
      const linkShare = share(open.linked, open.letters);
      blocks.push({
        kind: 'body',
        text,
        removedBy: null,
        element: open.element,
        linkShare,
        boldShare: share(open.bold, open.letters),
      });
    }
    open = newBlock(next);
  };

  const addText = (data: string, style: Style): void => {
    const letters = data.trim().length;
    open.parts.push(data);
    open.letters += letters;
    if (style.inLink) open.linked += letters;
    if (style.isBold) open.bold += letters;
    if (letters > 0) open.breaks = 0;
  };

  const addBreak = (): void => {
    open.breaks += 1;
    if (open.breaks >= 2) flush(open.element);
    else open.parts.push(' ');
  };

  const visit = (node: DomNode, style: Style): void => {
    if (isText(node)) addText(node.data, style);
    else if (isElement(node) && node.name === 'br') addBreak();
    else if (isElement(node) && !isUnseen(node)) visitElement(node, style);
  };

  const visitElement = (element: Element, style: Style): void => {
    const inside: Style = {
      inLink: style.inLink || element.name === 'a',
      isBold: style.isBold || BOLD.has(element.name),
    };
    if (INLINE.has(element.name)) {
      for (const child of element.children) visit(child, inside);
      return;
    }
    const outer = open.element;
    flush(element);
    for (const child of element.children) visit(child, inside);
    flush(outer);
  };

  for (const child of root.children) visit(child, { inLink: false, isBold: false });
  flush(root);
  return blocks;
}

interface Style {
  readonly inLink: boolean;
  readonly isBold: boolean;
}

/** The block being written; it lives only inside one call of readBlocks. */
interface OpenBlock {
  readonly element: Element;
  readonly parts: string[];
  letters: number;
  linked: number;
  bold: number;
  breaks: number;
}

const newBlock = (element: Element): OpenBlock => ({ element, parts: [], letters: 0, linked: 0, bold: 0, breaks: 0 });

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function isUnseen({ name, attribs }: Element): boolean {
  return (
    NO_TEXT.has(name) ||
    attribs['hidden'] !== undefined ||
    attribs['aria-hidden'] === 'true' ||
    HIDING_STYLE.test(attribs['style'] ?? '')
  );
}

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const BOLD = new Set(['b', 'strong']);
const NO_TEXT = new Set(
  'script style template noscript head title iframe object embed svg math canvas audio video select datalist textarea input button map progress meter dialog'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr picture q ruby rt rp s samp small span strike strong sub sup time tt u var wbr img'.split(
    ' ',
  ),
);
