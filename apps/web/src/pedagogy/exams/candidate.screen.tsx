import { Navigate, useParams } from 'react-router';
import { api } from '../../app/api.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

/** A link to one candidate: his file, in his session. */
export function CandidateScreen() {
  const { id = '' } = useParams();
  const { data, error } = api.useQuery('get', '/api/v1/exam-registrations/{id}', { params: { path: { id } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  return <Navigate to={`/examens/${data.sessionId}?ouvert=${id}`} replace />;
}
