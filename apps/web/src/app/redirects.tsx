import { Navigate, type RouteObject, useLocation, useParams } from 'react-router';

/** The server names things by their resource (search, e-mails); here is the screen that shows each. */
const SCREENS: Readonly<Record<string, (id: string) => string>> = {
  'customers/:id': (id) => `/clients?ouvert=${id}`,
  'students/:id': (id) => `/jeunes?ouvert=${id}`,
  'quotes/:id': (id) => `/devis/${id}`,
  'inquiries/:id': (id) => `/demandes/${id}`,
  'production-orders/:id': (id) => `/ordres/${id}`,
  'invoices/:id': (id) => `/factures/${id}`,
  'supplier-invoices/:id': (id) => `/fournisseurs?ouvert=${id}`,
  'frameworks/:id': (id) => `/referentiels/${id}`,
  'reports/:id': (id) => `/rapports?ouvert=${id}`,
};

function Redirect({ to }: { to: (id: string) => string }) {
  const { id = '' } = useParams();
  const { search } = useLocation();
  const target = to(id);
  return <Navigate to={target.includes('?') ? target : target + search} replace />;
}

export const redirects: RouteObject[] = Object.entries(SCREENS).map(([path, to]) => ({
  path,
  element: <Redirect to={to} />,
}));
