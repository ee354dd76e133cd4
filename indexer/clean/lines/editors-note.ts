/** A paragraph in which the paper speaks of the article itself: "CORRECTION: An earlier version misstated…". */
export const EDITORS_NOTE = /^(?:correction|clarification|editor['’]?s['’]? note|note to readers)\b/i;
