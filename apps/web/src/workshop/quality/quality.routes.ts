import { IconAlertTriangle, IconScan } from '@tabler/icons-react';
import { type Domain, page } from '../../app/domain.js';
import { fr } from '../../texts/fr.js';

export const qualityDomain: Domain = {
  routes: [
    page(
      'non-conformites',
      'nonconformity.read',
      async () => (await import('./nonconformities.screen.js')).NonconformitiesScreen,
    ),
    page('scanner', 'label.use', async () => (await import('./scan.screen.js')).ScanScreen),
    page('s/:code', 'label.use', async () => (await import('./scanned.screen.js')).ScannedScreen),
  ],
  nav: [
    {
      to: '/non-conformites',
      label: fr.quality.nonconformity.nav,
      Icon: IconAlertTriangle,
      permission: 'nonconformity.read',
      place: 33,
    },
    { to: '/scanner', label: fr.quality.labels.scan, Icon: IconScan, permission: 'label.use', place: 22 },
  ],
};
