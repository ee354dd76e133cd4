import type { Block } from '../block.ts';
import { type DomNode, type Element, isElement, isText } from './dom.ts';
import { isDataRow } from './is-data-row.ts';
import { addText, type Line, newLine, paragraphsOf, type Style } from './paragraphs-of.ts';

/** A stretch of a page's text that a reader sees as one paragraph, with where it stands and what it is made of. */
export interface PageBlock extends Block {
  /** The innermost element that sets it apart: a `p`, `li`, `h2`, or a `div` with bare text. */
  readonly element: Element;
  /** Which part of the text is links, 0 to 1. */
  readonly linkShare: number;
  /** Which part is bold, 0 to 1. */
  readonly boldShare: number;
}

/** Whether two paragraphs are set in the same way in the same place, as the paragraphs of one text are. */
export const isSetAlike = (a: PageBlock, b: PageBlock): boolean =>
  a.element.name === b.element.name &&
  a.element.parent === b.element.parent &&
  a.element.attribs['class'] === b.element.attribs['class'] &&
  a.boldShare === b.boldShare;

/**
 * The visible text under `root`, block by block in the document's order. Scripts, styles, templates, form controls and
 * hidden elements are no text.
 */
export function readBlocks(root: Element): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  let open: { readonly element: Element; readonly lines: Line[] } = { element: root, lines: [newLine()] };

  const flush = (next: Element): void => {
    const { element, lines } = open;
    for (const { text, linkShare, boldShare } of paragraphsOf(lines)) {
      blocks.push({ kind: 'body', text, removedBy: null, element, linkShare, boldShare });
    }
    open = { element: next, lines: [newLine()] };
  };

  const visit = (node: DomNode, style: Style): void => {
    if (isText(node)) addText(open.lines, node.data, style);
    else if (!isElement(node) || isUnseen(node)) return;
    else if (node.name === 'br') open.lines.push(newLine());
    else if (INLINE.has(node.name)) visitAll(node, styleIn(node, style));
    else {
      const outer = open.element;
      flush(node);
      const inner = { ...styleIn(node, style), wrapper: undefined };
      if (isDataRow(node)) visitCells(node, inner);
      else visitAll(node, inner);
      flush(outer);
    }
  };

  const visitAll = (element: Element, style: Style): void => {
    for (const child of element.children) visit(child, style);
  };

  const visitCells = (row: Element, style: Style): void => {
    for (const cell of row.children) {
      if (!isElement(cell)) continue;
      visitAll(cell, style);
      addText(open.lines, ' ', style);
    }
  };

  visitAll(root, { inLink: false, isBold: false, wrapper: undefined });
  flush(root);
  return blocks;
}

const styleIn = (element: Element, { inLink, isBold, wrapper }: Style): Style => ({
  inLink: inLink || element.name === 'a',
  isBold: isBold || BOLD.has(element.name),
  wrapper: wrapper ?? element,
});

/** A box that opens over a word when a pointer rests on it, or is for screen readers alone, is set as inline text. */
const isHiddenInline = ({ name, attribs }: Element): boolean =>
  INLINE.has(name) && HIDDEN_CLASS.test(attribs['class'] ?? '');

function isUnseen(element: Element): boolean {
  const { name, attribs } = element;
  return (
    NO_TEXT.has(name) ||
    isHiddenInline(element) ||
    attribs['hidden'] !== undefined ||
    (attribs['aria-hidden'] === 'true' && name !== 'p') ||
    HIDING_STYLE.test(attribs['style'] ?? '')
  );
}

const HIDDEN_CLASS =
  /(?:^|[\s_-])(?:tool-?tip|popover|hover-?card|rollover[\w-]*block|sr-only|visually-?hidden|screen-reader-text)(?:$|[\s_-])/i;
const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const BOLD = new Set(['b', 'strong']);
const NO_TEXT = new Set(
  'script style template noscript title iframe object embed svg math canvas audio video select datalist textarea input button map progress meter dialog'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr picture q ruby rt rp s samp small span strike strong sub sup time tt u var wbr img'.split(
    ' ',
  ),
);
