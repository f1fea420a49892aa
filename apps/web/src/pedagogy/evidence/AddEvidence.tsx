import { Box, Button, Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../app/api.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { showUndo } from '../../ui/undo.js';
import { takeBack } from '../../workshop/atelier/useClosing.js';
import { EvidenceFiles } from './EvidenceFiles.js';
import { EvidenceForm } from './EvidenceForm.js';

const t = fr.students.evidence.add;

interface Saved {
  id: string;
  competenceId: string;
}

/** A proof of one youth that no hours propose; once it is kept, what shows it can be put beside it. */
export function AddEvidence({ studentId }: { studentId: string }) {
  const { can } = useSession();
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const { data } = api.useQuery('get', '/api/v1/competence-coverage', { params: { query: { studentId } } });
  const framework = data?.frameworks.find(({ id }) => id === data.frameworkId);
  if (!data || !framework || !can('evidence.confirm')) return null;
  if (!open)
    return (
      <Box mb="md">
        {saved && <SavedProof key={saved.id} studentId={studentId} saved={saved} onClose={() => setSaved(null)} />}
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => {
            setSaved(null);
            setOpen(true);
          }}
        >
          {t.open}
        </Button>
      </Box>
    );
  const items = data.items.filter(({ frameworkId }) => frameworkId === framework.id);
  const parents = new Set(items.map(({ competence }) => competence.parentId));
  return (
    <Box className="surface" p="sm" mb="md" component="section" aria-label={t.title}>
      <Title order={3} size="h5">
        {t.title}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t.hint}
      </Text>
      <EvidenceForm
        studentId={studentId}
        framework={framework}
        competences={items.map(({ competence }) => competence).filter(({ id }) => !parents.has(id))}
        onCancel={() => setOpen(false)}
        onSaved={(id, competenceId) => {
          setOpen(false);
          setSaved({ id, competenceId });
          showUndo(t.saved, () => takeBack([id]));
        }}
      />
    </Box>
  );
}

interface SavedProps {
  studentId: string;
  saved: Saved;
  onClose: () => void;
}

/** Asked by its competence: an old day may stand far down the list. */
function SavedProof({ studentId, saved: { id, competenceId }, onClose }: SavedProps) {
  const { data } = api.useQuery('get', '/api/v1/evidence', {
    params: { query: { studentId, competenceId, limit: 100 } },
  });
  const evidence = data?.items.find((one) => one.id === id);
  if (!evidence || evidence.withdrawnAt) return null;
  return (
    <Box className="surface" p="sm" mb="sm" component="section" aria-label={t.saved}>
      <Group justify="space-between">
        <Text size="sm" fw={600}>
          {t.filesOf(evidence.competenceCode)}
        </Text>
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          {t.close}
        </Button>
      </Group>
      <EvidenceFiles evidence={evidence} />
    </Box>
  );
}
