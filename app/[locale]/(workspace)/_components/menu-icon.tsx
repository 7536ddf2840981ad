import {
  CalendarClock,
  ChartLine,
  CircleUser,
  ClipboardCheck,
  ClipboardPenLine,
  Dices,
  Gauge,
  History,
  KeyRound,
  ListOrdered,
  type LucideIcon,
  MapPinned,
  NotebookText,
  Network,
  Scale,
  ScrollText,
  SearchCheck,
  Signature,
  Table2,
  Users,
  Wrench,
} from 'lucide-react'
import type { NavKey } from './menu'

const icons: Record<NavKey, LucideIcon> = {
  cockpit: Gauge,
  periods: CalendarClock,
  plans: NotebookText,
  letters: Signature,
  reports: ClipboardPenLine,
  inspections: ClipboardCheck,
  rectifications: Wrench,
  appeals: Scale,
  rounds: Dices,
  values: Table2,
  interfaces: KeyRound,
  integrity: SearchCheck,
  league: ListOrdered,
  townships: MapPinned,
  trends: ChartLine,
  adjustments: Scale,
  publications: ScrollText,
  users: Users,
  units: Network,
  audit: History,
  account: CircleUser,
}

/** The picture of a menu entry, beside its word and in its place where the menu is folded. */
export function MenuIcon({ of }: { of: NavKey }) {
  const Icon = icons[of]
  return <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
}
