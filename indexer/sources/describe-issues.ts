import type { z } from 'zod';

/** What zod found, each fault by its field's name: `"date" must be …; "paragraphs.2.kind" …`. */
export const describeIssues = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, MOST_ISSUES)
    .map(({ path, message }) => (path.length === 0 ? message : `"${path.join('.')}" ${lowerFirst(message)}`))
    .join('; ');

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const MOST_ISSUES = 5;
