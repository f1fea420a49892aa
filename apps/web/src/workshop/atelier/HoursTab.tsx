import './atelier.css';
import { Button, Text } from '@mantine/core';
import { Fragment, useState } from 'react';
import { fr } from '../../texts/fr.js';
import { BigButton } from '../../ui/buttons.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { TOUCH } from '../../ui/theme.js';
import { TilePlans } from '../plans/TilePlans.js';
import { ConfirmWarnings } from './ConfirmWarnings.js';
import { ActionStrip } from './ActionStrip.js';
import { atHand, loggedTotals } from './board.js';
import { FaceGroups } from './FaceGroups.js';
import { LoggedPanel } from './LoggedPanel.js';
import { StoppedMachines } from './StoppedMachines.js';
import { OperationTile } from './OperationTile.js';
import type { HoursBoard } from './useHours.js';

const ENOUGH = 6;

/** Where everybody works in this half-day, and the one button that writes it. */
export function HoursTab({ hours }: { hours: HoursBoard }) {
  const [opened, setOpened] = useState<string | null>(null);
  const { board } = hours;
  return (
    <>
      <div className="tablet-body hours">
        <Operations hours={hours} />
        <section className="hours-column" aria-label={fr.atelier.faces}>
          <ActionStrip hours={hours} />
          <FaceGroups hours={hours} onOpen={setOpened} />
        </section>
      </div>
      <Foot hours={hours} />
      <ConfirmWarnings
        warnings={hours.confirming}
        running={hours.logging}
        problem={hours.confirming && hours.problem?.confirmable === false ? hours.problem : null}
        onConfirm={(reason) => void hours.override(reason)}
        onClose={hours.stopConfirming}
      />
      <LoggedPanel board={board} face={board.faces.find(({ id }) => id === opened)} onClose={() => setOpened(null)} />
    </>
  );
}

/** Those of the day first; the other open ones on demand. */
function Operations({ hours: { board, layout, armed, selected, tapOperation } }: { hours: HoursBoard }) {
  const [all, setAll] = useState(false);
  const near = atHand(board, layout, ENOUGH);
  const shown = all ? board.operations : near;
  const others = board.operations.length - near.length;
  return (
    <section className="hours-column" aria-label={fr.atelier.operations}>
      <div className="hours-scroll">
        <StoppedMachines />
        {shown.map((operation) => (
          <Fragment key={operation.id}>
            <OperationTile
              operation={operation}
              armed={armed === operation.id}
              ready={selected.length > 0}
              onTap={() => tapOperation(operation.id)}
            />
            {armed === operation.id && <TilePlans orderId={operation.orderId} />}
          </Fragment>
        ))}
        {board.operations.length === 0 && <Text>{fr.atelier.noOperations}</Text>}
        {others > 0 && (
          <Button variant="default" mih={TOUCH} flex="none" onClick={() => setAll(!all)} aria-expanded={all}>
            {all ? fr.atelier.fewerOperations : fr.atelier.otherOperations(others)}
          </Button>
        )}
      </div>
    </section>
  );
}

function Foot({ hours }: { hours: HoursBoard }) {
  const { board, totals, refusals, warnings, moves, half, logging, problem, validate } = hours;
  const logged = loggedTotals(board);
  const reasons = [...board.refusals, ...half].map(({ detail }) => detail);
  const reason = reasons[0] ?? (totals.youths === 0 && logged.youths === 0 ? fr.atelier.nothingToValidate : null);
  const done = moves.length === 0 && logged.youths > 0;
  const batch = board.batches.at(-1);
  return (
    <div className="tablet-foot">
      <ProblemAlert problem={hours.confirming ? null : problem} />
      {refusals.size > 0 && (
        <Text size="sm" fw={600} role="status" mb={4}>
          {fr.atelier.leftOut(refusals.size)}
        </Text>
      )}
      <Warned kinds={[...warnings.values()].map(({ kind }) => kind)} />
      {done ? (
        <Text ta="center" mih={72} py="lg" role="status">
          <Text span fw={650} inherit>
            {fr.atelier.logged(logged.youths, logged.minutes)}
          </Text>
          {batch?.recordedByName && ` ${fr.atelier.loggedBy(batch.recordedByName, fr.atelier.at(batch.recordedAt))}`}
        </Text>
      ) : (
        <BigButton disabled={reason !== null || totals.youths === 0} loading={logging} onClick={() => void validate()}>
          {reason ?? fr.atelier.validate(board.slot.from, board.slot.to, totals.youths, totals.minutes)}
        </BigButton>
      )}
    </div>
  );
}

/** What will come with the hours: a question, or incidents for a half-day that is over. */
function Warned({ kinds }: { kinds: readonly string[] }) {
  const [asked, written] = ['confirm', 'incident'].map((kind) => kinds.filter((one) => one === kind).length);
  const words = [asked ? fr.atelier.warned(asked) : '', written ? fr.atelier.incidents(written) : ''].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <Text size="sm" fw={600} role="status" mb={4}>
      {words.join(' ')}
    </Text>
  );
}
