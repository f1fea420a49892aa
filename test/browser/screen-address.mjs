// Where a screen of screens.json is, in a demo school that runs. Read by the screen test and by `npm run screens`.
//   first  the list whose first row is opened: its id stands for {id}
//   link   the page of that row's client: its signed address stands for {link}
//   make   what is made through the API when the list is empty: `from` names the list whose first row is {id}, each step is a POST,
//          {made} what the first of them made

async function firstOf(request, list) {
  const { items } = await (await request.get(list)).json();
  return items?.[0]?.id;
}

async function made(request, list, { from, steps }) {
  const id = await firstOf(request, from);
  let created = '';
  for (const { path, body } of steps) {
    const filled = (text) => text.replaceAll('{id}', id).replaceAll('{made}', created);
    const answer = await request.post(filled(path), { data: JSON.parse(filled(JSON.stringify(body))) });
    if (!answer.ok()) throw new Error(`${filled(path)} : ${answer.status()} ${await answer.text()}`);
    created ||= (await answer.json()).id;
  }
  return firstOf(request, list);
}

/** @param {import('playwright-core').APIRequestContext} request of somebody who is logged in */
export async function screenAddress(request, { path, first, link, make }) {
  if (!first) return path;
  const id = (await firstOf(request, first)) ?? (make && (await made(request, first, make)));
  if (!id) throw new Error(`rien à montrer : ${first} est vide.`);
  if (!link) return path.replace('{id}', id);
  await request.post('/api/v1/client-links', { data: { [link]: id } });
  const links = await (await request.get(`/api/v1/client-links?${link}=${id}`)).json();
  const [{ url } = {}] = links.items ?? [];
  if (!url) throw new Error('les pages des clients demandent PUBLIC_URL.');
  return path.replace('{link}', new URL(url).pathname);
}
