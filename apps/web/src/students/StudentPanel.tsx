import { Tabs } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { api } from '../app/api.js';
import { problemOf } from '../app/problem.js';
import { useSession } from '../app/session.js';
import { AddEvidence } from '../pedagogy/evidence/AddEvidence.js';
import { StudentMarks } from '../pedagogy/marks/StudentMarks.js';
import { StudentDossiers } from '../pedagogy/dossiers/StudentDossiers.js';
import { StudentPrivacy } from '../privacy/StudentPrivacy.js';
import { fr } from '../texts/fr.js';
import { SidePanel } from '../ui/SidePanel.js';
import { DocumentsTab } from './file/DocumentsTab.js';
import { ExitTab } from './file/ExitTab.js';
import { GuardiansTab } from './file/GuardiansTab.js';
import { PathTab } from './file/PathTab.js';
import { PlacementsTab } from './file/PlacementsTab.js';
import { StudentCoverage } from './StudentCoverage.js';
import { StudentEvidence } from './StudentEvidence.js';
import { StudentHours } from './StudentHours.js';
import { StudentRecord } from './StudentRecord.js';

const t = fr.students;

/** One youth: record, path, guardians, documents, placements, exit, competences and evidence, hours. The open tab stands in the URL. */
export function StudentPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { can } = useSession();
  const [params, setParams] = useSearchParams();
  const {
    data: student,
    error,
    isPending,
  } = api.useQuery('get', '/api/v1/students/{id}', { params: { path: { id } } });
  const pupil = student?.enrolledOn !== null;
  const shown = {
    fiche: true,
    parcours: true,
    responsables: can('guardian.read'),
    documents: can('consent.read'),
    stages: pupil && can('placement.read'),
    sortie: can('survey.read'),
    competences: pupil && can('evidence.read'),
    notes: pupil && can('mark.read'),
    dossiers: pupil && can('dossier.read'),
    heures: pupil && can('time_entry.read'),
    donnees: can('subject_export.read'),
  };
  const names = (Object.keys(shown) as (keyof typeof shown)[]).filter((name) => shown[name]);
  const asked = params.get('onglet');
  const open = (tab: string | null): void =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (tab && tab !== 'fiche') next.set('onglet', tab);
        else next.delete('onglet');
        return next;
      },
      { replace: true },
    );
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={student ? `${student.firstName} ${student.lastName}` : fr.ui.loading}
      width={780}
      loading={isPending}
      problem={error ? problemOf(error) : null}
    >
      {student && (
        <Tabs value={names.find((name) => name === asked) ?? 'fiche'} onChange={open} keepMounted={false}>
          <Tabs.List mb="md" aria-label={t.tabsLabel}>
            {names.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t.tabs[name]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="fiche">
            <StudentRecord student={student} />
          </Tabs.Panel>
          <Tabs.Panel value="parcours">
            <PathTab student={student} />
          </Tabs.Panel>
          <Tabs.Panel value="responsables">
            <GuardiansTab studentId={id} />
          </Tabs.Panel>
          <Tabs.Panel value="documents">
            <DocumentsTab studentId={id} />
          </Tabs.Panel>
          <Tabs.Panel value="stages">
            <PlacementsTab studentId={id} />
          </Tabs.Panel>
          <Tabs.Panel value="sortie">
            <ExitTab studentId={id} />
          </Tabs.Panel>
          <Tabs.Panel value="competences">
            <AddEvidence studentId={id} />
            <StudentCoverage studentId={id} />
            <StudentEvidence studentId={id} />
          </Tabs.Panel>
          <Tabs.Panel value="notes">
            <StudentMarks studentId={id} />
          </Tabs.Panel>
          <Tabs.Panel value="dossiers">
            <StudentDossiers studentId={id} />
          </Tabs.Panel>
          <Tabs.Panel value="donnees">
            <StudentPrivacy studentId={id} />
          </Tabs.Panel>
          <Tabs.Panel value="heures">
            <StudentHours studentId={id} />
          </Tabs.Panel>
        </Tabs>
      )}
    </SidePanel>
  );
}
