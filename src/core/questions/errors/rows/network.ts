import { algSocket, vsockSocket } from '../meant.ts'
import { elsewhere, type Row, rows } from '../row.ts'

/** Sockets: families that filters refuse, and refusals that come from elsewhere. */
export const networkRows: readonly Row[] = rows({ by: 'C', basis: 'reported' }, [
  { says: '<AF_ALG|PF_ALG|algif>{X}{E}', calls: [algSocket] },
  { says: '<AF_VSOCK|PF_VSOCK|vsock>{X}{E}', calls: [vsockSocket] },
  {
    says: '<sendmsg|sendto|send|connect>: {E}',
    opening: elsewhere('error-elsewhere-firewall'),
    notes: [],
  },
  {
    says: "<socket|socket()|Can't create socket|failed to create socket>{X}{E}",
    calls: [{ name: 'socket', condition: undefined }, algSocket, vsockSocket],
    notes: ['error-note-socket-raw'],
  },
  { says: 'cap_get_proc: {E}', calls: 'capget', by: 'libcap', basis: 'measured' },
  { says: 'cap_set_proc: {E}', calls: 'capset', by: 'libcap', basis: 'measured' },
  {
    says: '^ping: {X}{E}',
    opening: elsewhere('error-elsewhere-ping'),
  },
  {
    says: 'iptables{X}<Permission denied|you must be root|{E}>',
    opening: elsewhere('error-elsewhere-net-admin'),
  },
])
