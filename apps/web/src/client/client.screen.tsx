import './client.css';
import { Alert, Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { fr } from '../texts/fr.js';
import { FollowedOrder } from './FollowedOrder.js';
import { OfferedQuote } from './OfferedQuote.js';

const t = fr.billing.client;

/** What a client without account sees behind his link, mostly on a telephone. */
export function ClientScreen() {
  const { token = '' } = useParams();
  const { data: page, error } = api.useQuery(
    'get',
    '/api/v1/public/links/{token}',
    { params: { path: { token } } },
    { retry: false },
  );
  const title = page?.quote ? t.title : t.orderTitle;
  useEffect(() => {
    document.title = page ? `${title} – ${page.school.name}` : fr.app.name;
  }, [page, title]);
  if (error) return <NoLink detail={problemOf(error).detail} />;
  if (!page) return <Waiting />;
  return (
    <main className="client-page">
      <Stack gap="md">
        <header>
          <Text fw={700} c="ink">
            {page.school.name}
          </Text>
          <Title order={1} size="h2" mt={4}>
            {title}
          </Title>
          <Text c="dimmed">{t.for(page.customerLabel)}</Text>
        </header>
        {page.quote && <OfferedQuote token={token} quote={page.quote} />}
        {page.order && <FollowedOrder order={page.order} />}
        <Questions school={page.school} />
      </Stack>
    </main>
  );
}

const NoLink = ({ detail }: { detail: string }) => (
  <main className="client-page">
    <Paper className="surface" p="lg" mt="xl">
      <Title order={1} size="h3" mb="xs">
        {t.noLink}
      </Title>
      <Alert color="amber" role="alert">
        {detail}
      </Alert>
    </Paper>
  </main>
);

function Questions({ school: { name, email, phone } }: { school: Schema<'OfferedSchoolView'> }) {
  return (
    <Text component="footer" size="sm" c="dimmed" pb="xl">
      {t.questions} {name}
      {phone && (
        <>
          {' · '}
          <Anchor inherit underline="always" href={`tel:${phone.replaceAll(/\s/g, '')}`}>
            {phone}
          </Anchor>
        </>
      )}
      {email && (
        <>
          {' · '}
          <Anchor inherit underline="always" href={`mailto:${email}`}>
            {email}
          </Anchor>
        </>
      )}
    </Text>
  );
}
