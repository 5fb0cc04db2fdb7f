import {
  MakeCalendarFeedDocument,
  MyOnCallDocument,
  RevokeCalendarFeedDocument,
  SavePhoneDocument,
} from '@salus/contract';
import { isWord, OnCallTeam } from '@salus/rules';
import { Button, NativeSelect, TextField } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useChange, useOperation } from '../../../lib/operations.js';
import { PartError } from '../../../lib/screen-states.js';
import { Moment } from '../../../lib/times.js';
import { Problems } from './problems.js';

/** What somebody sets for being called: a telephone, and calendars for other programs. */
export function MyOnCall(): ReactElement {
  const t = useTranslate();
  const { data, error, refetch } = useOperation(MyOnCallDocument, {});
  return (
    <section aria-labelledby="my-on-call">
      <h2 id="my-on-call">{t('onCall.mine')}</h2>
      {error !== null && <PartError error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <Phone key={data.myOnCall.phone ?? ''} phone={data.myOnCall.phone ?? ''} />
          <Feeds feeds={data.myOnCall.feeds} />
        </>
      )}
    </section>
  );
}

function Phone({ phone }: { phone: string }): ReactElement {
  const t = useTranslate();
  const [value, setValue] = useState(phone);
  const [submission, setSubmission] = useState(0);
  const save = useChange(SavePhoneDocument, {
    invalidates: [MyOnCallDocument],
    onError: () => setSubmission((count) => count + 1),
  });
  return (
    <form
      className="on-call-row"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({
          input: { idempotencyKey: newIdempotencyKey(), phone: value.trim() === '' ? null : value },
        });
      }}
    >
      <Problems error={save.error} form="my" submission={submission} />
      <TextField
        id="my-phone"
        label={t('onCall.field.phone')}
        description={t('onCall.phoneHint')}
        type="tel"
        autoComplete="tel"
        value={value}
        onChange={setValue}
      />
      <Button type="submit" isPending={save.isPending} pendingLabel={t('common.loading')}>
        {t('onCall.savePhone')}
      </Button>
      {save.isSuccess && <p role="status">{t('onCall.saved')}</p>}
    </form>
  );
}

interface Feed {
  readonly id: string;
  readonly team?: OnCallTeam | null;
  readonly madeAt: string;
}

function Feeds({ feeds }: { feeds: readonly Feed[] }): ReactElement {
  const t = useTranslate();
  const [team, setTeam] = useState<OnCallTeam | ''>('');
  const make = useChange(MakeCalendarFeedDocument, { invalidates: [MyOnCallDocument] });
  const revoke = useChange(RevokeCalendarFeedDocument, { invalidates: [MyOnCallDocument] });
  const nameOf = (of: OnCallTeam | null | undefined): string =>
    of == null ? t('onCall.calendar.mine') : t('onCall.calendar.ofTeam', { team: t(`onCall.team.${of}`) });
  return (
    <>
      <h3>{t('onCall.feeds')}</h3>
      <p className="on-call-muted">{t('onCall.feedsHint')}</p>
      <ul className="on-call-list">
        {feeds.map((feed) => (
          <li key={feed.id}>
            <span>
              {nameOf(feed.team)} (<Moment value={feed.madeAt} />)
            </span>
            <Button
              size="small"
              onPress={() =>
                revoke.mutate({ input: { idempotencyKey: newIdempotencyKey(), feedId: feed.id } })
              }
            >
              {t('onCall.revokeFeed', { name: nameOf(feed.team) })}
            </Button>
          </li>
        ))}
      </ul>
      <Problems error={make.error ?? revoke.error} form="feed" submission={0} />
      <div className="on-call-row">
        <NativeSelect
          label={t('onCall.feedOf')}
          placeholder={t('onCall.calendar.mine')}
          options={Object.values(OnCallTeam).map((id) => ({ id, label: t(`onCall.team.${id}`) }))}
          value={team}
          onChange={(value) => setTeam(isWord(OnCallTeam, value) ? value : '')}
        />
        <Button
          isPending={make.isPending}
          pendingLabel={t('common.loading')}
          onPress={() =>
            make.mutate({ input: { idempotencyKey: newIdempotencyKey(), team: team === '' ? null : team } })
          }
        >
          {t('onCall.makeFeed')}
        </Button>
      </div>
      {make.data !== undefined && (
        <p role="status">
          {t('onCall.feedAddress')}{' '}
          <code className="on-call-address">{make.data.makeCalendarFeed.address}</code>
        </p>
      )}
    </>
  );
}
