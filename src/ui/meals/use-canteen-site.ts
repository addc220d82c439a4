import { useSession } from '../app/session.tsx'

/** The canteen that is shown, if there is one. */
export const useCanteenSite = () => useSession().siteOf('canteen')
