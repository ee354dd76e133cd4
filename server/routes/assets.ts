import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Router } from 'express';
import { MorgueError } from '../../errors/index.ts';
import type { Assets } from '../../web/pages/page-data.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { resource } from './resource.ts';

/** The style and the script of the pages, in memory. `files` maps a name under `/assets/{hash}/` to its text. */
export interface LoadedAssets extends Assets {
  readonly hash: string;
  readonly files: ReadonlyMap<string, string>;
}

/** Reads them once: all styles in file-name order make one sheet, scripts stay the modules they are. */
export function loadAssets(root = PACKAGE_ROOT): LoadedAssets {
  const styles = readTexts(join(root, 'web', 'styles'), '.css');
  const scripts = readTexts(join(root, 'dist', 'web', 'browser'), '.js');
  const files = new Map([
    ['style.css', styles.map(([, text]) => text).join('\n')],
    ...scripts.map(([name, text]) => [`browser/${name}`, text] as const),
  ]);
  const hash = hashOf(files);
  return { hash, files, style: `/assets/${hash}/style.css`, script: `/assets/${hash}/browser/main.js` };
}

/** GET /assets/{hash}/…: kept by browsers for good, since a changed file has another address. */
export function assetRoutes({ hash, files }: LoadedAssets): Router {
  return resource('/assets/:hash/*name', (request, response) => {
    const name = [request.params['name'] ?? []].flat().join('/');
    const text = request.params['hash'] === hash ? files.get(name) : undefined;
    if (text === undefined) throw new MorgueError('not-found', 'There is no such style or script.');
    response.set('Cache-Control', 'public, max-age=31536000, immutable');
    response.type(name.endsWith('.css') ? 'text/css' : 'text/javascript').send(text);
  });
}

/** A folder that is not there holds nothing: the pages work without a script, and scripts are built in a second step. */
function readTexts(folder: string, extension: string): readonly (readonly [name: string, text: string])[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(extension));
  return names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
}

function hashOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(`${name}\n${text.length}\n${text}`);
  return hash.digest('hex').slice(0, 16);
}
