import { Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { Link, useRouteError } from 'react-router';
import { fr } from '../texts/fr.js';

export const Waiting = () => (
  <Center mih="40vh" role="status" aria-label={fr.ui.loading}>
    <Loader />
  </Center>
);

function Message({ title, text, reload }: { title: string; text: string; reload?: boolean }) {
  useEffect(() => {
    document.title = `${title} – ${fr.app.name}`;
  }, [title]);
  return (
    <Center mih="60vh" p="md">
      <Stack align="center" maw={480} ta="center">
        <Title order={1} size="h2">
          {title}
        </Title>
        <Text>{text}</Text>
        {reload ? (
          <Button onClick={() => location.reload()}>{fr.app.reload}</Button>
        ) : (
          <Button component={Link} to="/">
            {fr.app.home}
          </Button>
        )}
      </Stack>
    </Center>
  );
}

export const NotFoundPage = () => <Message title={fr.app.notFoundTitle} text={fr.app.notFound} />;
export const ForbiddenPage = () => <Message title={fr.app.forbiddenTitle} text={fr.app.forbidden} />;

/** What is shown when a screen breaks, or when a new version has replaced its file. */
export function BrokenPage() {
  const error = useRouteError();
  const stale = error instanceof TypeError && /import|module|fetch/i.test(error.message);
  console.error(error);
  return <Message title={fr.app.brokenTitle} text={stale ? fr.app.newVersion : fr.app.broken} reload />;
}
