import { Navigate, useParams } from 'react-router';
import { api } from '../../app/api.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';

const t = fr.quality.labels;

/** Where a label leads: its machine, its operation on the tablet, or the order of one that takes no more hours. */
export function ScannedScreen() {
  const { code = '' } = useParams();
  const { data, error } = api.useQuery('get', '/api/v1/scan-codes/{code}', { params: { path: { code } } });
  if (error)
    return (
      <Screen title={t.title} path={[{ label: t.scan, to: '/scanner' }]}>
        <ProblemAlert problem={problemOf(error)} />
      </Screen>
    );
  if (!data) return <Waiting />;
  if (data.kind === 'machine') return <Navigate replace to={`/machines/${data.id}`} />;
  return <Navigate replace to={data.open ? `/atelier?operation=${data.id}` : `/ordres/${data.orderId}`} />;
}
