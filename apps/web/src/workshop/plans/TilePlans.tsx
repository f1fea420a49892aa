import { Button, Modal, Stack } from '@mantine/core';
import { IconRulerMeasure } from '@tabler/icons-react';
import { useState } from 'react';
import { fr } from '../../texts/fr.js';
import { TOUCH } from '../../ui/theme.js';
import { PlanList, usePlans } from './Plans.js';
import { PlanViewer, type Shown } from './PlanViewer.js';

const t = fr.plans;

/** Under the operation that was tapped: the plans of its order, if there are any. */
export function TilePlans({ orderId }: { orderId: string }) {
  const { items } = usePlans('production-orders', orderId);
  const [opened, setOpened] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  if (items.length === 0) return null;
  return (
    <>
      <Button
        variant="default"
        mih={TOUCH}
        flex="none"
        leftSection={<IconRulerMeasure size={20} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {`${t.ofOrder} (${items.length})`}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t.title}
        size="lg"
        closeButtonProps={{ 'aria-label': fr.ui.close, size: TOUCH }}
      >
        <Stack>
          <PlanList plans={items} onSee={setShown} />
        </Stack>
      </Modal>
      <PlanViewer plan={shown} onClose={() => setShown(null)} />
    </>
  );
}
