import { Group, Stack, Text } from '@mantine/core';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useList } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { BigButton } from '../../ui/buttons.js';
import { formatDay } from '../../ui/format.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { TOUCH_PRIMARY } from '../../ui/theme.js';
import { markText } from './mark-text.js';
import { NewTest } from './NewTest.js';

const t = fr.marks;
const SHOWN = '20';
const NEW = 'controle';

/** The teacher's tablet: the last tests of the group as tiles, each opening its sheet. */
export function ClassMarks({ groupId }: { groupId: string }) {
  const { can } = useSession();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const { items } = useList('/api/v1/class-tests', { groupId, limit: SHOWN });
  const put = (value: string | null): void =>
    setParams((now) => {
      const next = new URLSearchParams(now);
      if (value) next.set('ouvert', value);
      else next.delete('ouvert');
      return next;
    });
  return (
    <>
      <div className="tablet-body">
        {items.length === 0 && <Text>{t.emptyHint}</Text>}
        <Stack gap="sm">
          {items.map(({ id, title, heldOn, subjectName, tally, cancelledOn }) => (
            <Link key={id} to={`/notes/${id}`} className="surface" style={{ color: 'inherit', textDecoration: 'none' }}>
              <Group justify="space-between" mih={TOUCH_PRIMARY} px="md" wrap="nowrap">
                <div>
                  <Text fw={600} td={cancelledOn ? 'line-through' : undefined}>
                    {title}
                  </Text>
                  <Text size="sm" c="dimmed">{`${formatDay(heldOn)} · ${subjectName}`}</Text>
                </div>
                <Text className="figures" ta="right">
                  {tally.average === null ? fr.ui.none : `${markText(tally.average)} / 20`}
                  <Text size="sm" c="dimmed">
                    {t.away(tally.absent, tally.excused)}
                  </Text>
                </Text>
              </Group>
            </Link>
          ))}
        </Stack>
      </div>
      <div className="tablet-foot">{can('mark.write') && <BigButton onClick={() => put(NEW)}>{t.add}</BigButton>}</div>
      <SidePanel opened={params.get('ouvert') === NEW} onClose={() => put(null)} title={t.add}>
        <NewTest key={groupId} groupId={groupId} onDone={(id) => void navigate(`/notes/${id}`)} />
      </SidePanel>
    </>
  );
}
