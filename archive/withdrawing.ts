import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { MorgueError } from '../errors/index.ts';
import type { ArticleNumber } from '../search/index.ts';
import type { Archive, Withdrawal, WithdrawalNote } from './records.ts';
import { storable } from './storable-text.ts';
import type { ArticleWriter } from './writing.ts';

export type Withdrawals = Pick<Archive, 'withdraw' | 'restore' | 'withdrawalOf'>;

/**
 * Articles that must not be shown any more. Their text is deleted in the very transaction that makes them no longer
 * current, superseded versions included, and the name of their source when nothing else is from it. A row without text
 * stays for as long as a cursor may count it, and one in the table `withdrawals` for good.
 */
export function createWithdrawals(
  database: DatabaseSyncInstance,
  writer: Pick<ArticleWriter, 'transaction' | 'takeOut'>,
  now: () => Date,
): Withdrawals {
  const current = database.prepare(
    'SELECT number, identity, content_hash AS hash FROM articles WHERE id = ? AND removed_version IS NULL',
  );
  const standing = database.prepare(`${SELECT_STANDING} AND id = ?`);
  const standingFor = database.prepare(`${SELECT_STANDING} AND (identity = ? OR content_hash = ?) LIMIT 1`);
  const insert = database.prepare(`
    INSERT INTO withdrawals (id, identity, content_hash, withdrawn_at, reason, who)
    VALUES ($id, $identity, $hash, $at, $reason, $who)`);
  const lift = database.prepare('UPDATE withdrawals SET restored_at = ? WHERE id = ? AND restored_at IS NULL');
  const deletions = ['paragraphs', 'removals', 'reprint_bands'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE article IN (SELECT number FROM articles WHERE id = ?)`),
  );
  const blank = database.prepare(BLANK_ARTICLE);
  const forgetSources = database.prepare(
    'DELETE FROM sources WHERE number NOT IN (SELECT source FROM articles WHERE source IS NOT NULL)',
  );

  const withdrawOne = (id: string, { reason, who }: WithdrawalNote, at: string): void => {
    const article = current.get(id) as CurrentRow | undefined;
    if (article === undefined) throw notThere(id, standing.get(id) as Withdrawal | undefined);
    const { number, identity, hash } = article;
    writer.takeOut(number);
    for (const deletion of [...deletions, blank]) deletion.run(id);
    insert.run({ id, identity, hash, at, reason: storable(reason), who: who === null ? null : storable(who) });
  };

  return {
    withdraw(ids, note) {
      writer.transaction(() => {
        for (const id of new Set(ids)) withdrawOne(id, note, now().toISOString());
        forgetSources.run();
      });
    },

    restore(ids) {
      writer.transaction(() => {
        for (const id of new Set(ids)) {
          if (lift.run(now().toISOString(), id).changes === 0) {
            throw new MorgueError('unknown-article', `No article “${id}” is withdrawn.`, { hint: SEE_WITHDRAWALS });
          }
        }
      });
    },

    withdrawalOf: (identity, contentHash) => standingFor.get(storable(identity), contentHash) as Withdrawal | undefined,
  };
}

/** The withdrawal that stands for an id, as an error that answers whoever asks for the article. */
export function createWithdrawnCheck(database: DatabaseSyncInstance): (id: string) => void {
  const standing = database.prepare(`${SELECT_STANDING} AND id = ?`);
  return (id) => {
    const withdrawal = standing.get(id) as Withdrawal | undefined;
    if (withdrawal !== undefined) throw withdrawn(withdrawal);
  };
}

interface CurrentRow {
  readonly number: ArticleNumber;
  readonly identity: string;
  readonly hash: string;
}

const withdrawn = ({ at, reason }: Withdrawal): MorgueError =>
  new MorgueError('withdrawn-article', `The article was withdrawn on ${at.slice(0, 10)} (${reason}).`, {
    hint: 'It can no longer be read or found here.',
  });

function notThere(id: string, withdrawal: Withdrawal | undefined): MorgueError {
  if (withdrawal === undefined) {
    return new MorgueError('unknown-article', `There is no article “${id}” in this archive.`, {
      hint: 'Nothing was withdrawn. The id of an article is in its address and in every search result.',
    });
  }
  return new MorgueError(
    'withdrawn-article',
    `Article “${id}” was withdrawn on ${withdrawal.at.slice(0, 10)} already.`,
    {
      hint: 'Nothing was withdrawn. Leave it out.',
    },
  );
}

const SELECT_STANDING = 'SELECT id, withdrawn_at AS at, reason, who FROM withdrawals WHERE restored_at IS NULL';

const BLANK_ARTICLE = `
  UPDATE articles SET headline = '', byline = '[]', date = NULL, place = NULL, source = NULL, section = NULL,
    language = NULL, source_url = NULL WHERE id = ?`;

const SEE_WITHDRAWALS = 'The table “withdrawals” of the archive lists those that are.';
