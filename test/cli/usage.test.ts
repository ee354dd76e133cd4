import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { COMMAND, openWorkingFolder, type WorkingFolder } from './command.ts';

describe('using the command', () => {
  let folder: WorkingFolder;

  beforeEach(() => {
    folder = openWorkingFolder();
  });

  afterEach(() => folder.remove());

  it('gives help with examples on every verb', async () => {
    for (const verb of ['index', 'serve', 'search', 'clean', 'stats', 'verify']) {
      const { code, stdout, stderr } = await folder.run(verb, '--help');

      expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
      expect(stdout)
        .to.match(new RegExp(`Usage: newsmorgue ${verb} `))
        .and.include('Examples:\n  newsmorgue ');
    }
  });

  it('gives the whole command’s help, and says 2 when no verb was given', async () => {
    const asked = await folder.run('--help');
    const bare = await folder.run();

    expect(asked.code).to.equal(0);
    expect(asked.stdout).to.include('Exit status:');
    expect(bare.code).to.equal(2);
    expect(bare.stderr).to.include('Usage: newsmorgue');
  });

  it('answers a misuse with 2 and one line that says what to do', async () => {
    const misuses = {
      "newsmorgue: Unknown command 'serch' (Did you mean search?) Add --help to see what is accepted.\n": ['serch'],
      "newsmorgue: Unknown option '--jsn' (Did you mean --json?) Add --help to see what is accepted.\n": [
        'stats',
        '--jsn',
      ],
      "newsmorgue: Missing required argument 'path'. Add --help to see what is accepted.\n": ['index'],
      "newsmorgue: Option '--port <n>' argument '99999' is invalid. A port is a whole number from 0 to 65535. Add --help to see what is accepted.\n":
        ['serve', '--port', '99999'],
    };

    for (const [line, words] of Object.entries(misuses)) {
      expect(await folder.run(...words)).to.deep.equal({ code: 2, stdout: '', stderr: line });
    }
  });

  it('says in one line that there is no archive, and how to make one', async () => {
    for (const words of [['stats'], ['verify'], ['search', 'ferry'], ['serve']]) {
      expect(await folder.run(...words)).to.deep.equal({
        code: 1,
        stdout: '',
        stderr:
          'newsmorgue: There is no archive “newsmorgue.db”. Make one with: newsmorgue index PATH, or name another with --archive.\n',
      });
    }
  });

  it('tells of a checkout that was never built', async () => {
    mkdirSync(folder.path('cli'));
    copyFileSync(COMMAND, folder.path('cli/newsmorgue.mjs'));

    const failure = await promisify(execFile)(process.execPath, [folder.path('cli/newsmorgue.mjs')]).catch(
      (error) => error,
    );

    expect(failure).to.include({
      code: 1,
      stderr: 'newsmorgue: The program has not been built yet. Run `npm run build` first.\n',
    });
  });
});
