import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../support/project.ts';

/** Which rooms each room may import, as ARCHITECTURE.md draws them. `cli` wires, so it may import every other. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  search: ['errors'],
  archive: ['errors', 'search'],
  indexer: ['errors', 'search', 'archive'],
  server: ['errors', 'search', 'archive', 'web'],
  web: ['server'],
  client: ['server'],
  cli: ['errors', 'search', 'archive', 'indexer', 'server'],
};

describe('the rooms of the house', () => {
  for (const [room, allowed] of Object.entries(ARROWS)) {
    it(`${room}/ imports ${allowed.length === 0 ? 'no other room' : `only ${allowed.join(', ')}`}`, () => {
      const strays = importsOf(room).filter(({ target }) => target !== room && !allowed.includes(target));

      expect(strays.map(({ file, specifier }) => `${file} imports ${specifier}`)).to.deep.equal([]);
    });
  }

  for (const room of ['web', 'client']) {
    it(`${room}/ takes nothing but types from server/`, () => {
      const values = importsOf(room).filter(({ target, isTypeOnly }) => target === 'server' && !isTypeOnly);

      expect(values.map(({ file }) => file)).to.deep.equal([]);
    });
  }

  it('search/analysis imports nothing but itself', () => {
    const strays = importsOf('search/analysis').filter(({ path }) => !path.startsWith(join('search', 'analysis')));

    expect(strays.map(({ file, specifier }) => `${file} imports ${specifier}`)).to.deep.equal([]);
  });

  it('search/language knows no engine', () => {
    const strays = importsOf('search/language').filter(({ path }) => /engine|minisearch|ranking|desk/.test(path));

    expect(strays.map(({ file, specifier }) => `${file} imports ${specifier}`)).to.deep.equal([]);
  });

  it('only search/minisearch imports MiniSearch, only indexer/ cheerio, only server/ express, only archive/ SQLite', () => {
    const owners: Readonly<Record<string, string>> = {
      minisearch: 'search/minisearch',
      cheerio: 'indexer',
      express: 'server',
      '@photostructure/sqlite': 'archive',
    };

    const strays = Object.keys(ARROWS)
      .flatMap(packagesOf)
      .filter(({ file, specifier }) => owners[specifier] !== undefined && !file.startsWith(owners[specifier]));

    expect(strays).to.deep.equal([]);
  });
});

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** What is imported, below the project's root. */
  readonly path: string;
  readonly target: string;
  readonly isTypeOnly: boolean;
}

function importsOf(room: string): Import[] {
  return sourceFiles(join(projectRoot, room)).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from '(\.[^']+)';/gm)].map(
      ([, typeOnly, specifier = '']) => {
        const path = relative(projectRoot, resolve(dirname(file), specifier));
        const target = path.split(sep)[0] ?? '';
        return { file: relative(projectRoot, file), specifier, path, target, isTypeOnly: typeOnly !== undefined };
      },
    ),
  );
}

function packagesOf(room: string): { readonly file: string; readonly specifier: string }[] {
  return sourceFiles(join(projectRoot, room)).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '([^.'][^']*)';/g)].map(([, specifier = '']) => ({
      file: relative(projectRoot, file).split(sep).join('/'),
      specifier,
    })),
  );
}

const sourceFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
