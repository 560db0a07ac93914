import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns'
import { BlockList, isIP } from 'node:net'

/*
 * Some addresses that this service connects to are typed by strangers. They must lead into the open internet and not to
 * a machine beside ours, whatever a name is made to mean (server-side request forgery).
 */

/** Not globally reachable, or not one machine's: the IANA special-purpose registry (RFC 6890), multicast, the future. */
const specialV4 = [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24',
  '192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24',
  '224.0.0.0/3',
]
/** Within the addresses that are handed out (2000::/3): tunnels that lead to a v4 address, and examples. */
const specialV6 = ['2001::/23 2001:db8::/32 2002::/16 3fff::/20']

function blockList(lines: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const net of lines.flatMap((line) => line.split(' '))) {
    const [address = '', prefix = '0'] = net.split('/')
    list.addSubnet(address, Number(prefix), family)
  }
  return list
}

const closedV4 = blockList(specialV4, 'ipv4')
const openV6 = blockList(['2000::/3'], 'ipv6')
const closedV6 = blockList(specialV6, 'ipv6')

/** Whether an IP address is one of the open internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !closedV4.check(address, 'ipv4')
  if (family === 6) return openV6.check(address, 'ipv6') && !closedV6.check(address, 'ipv6')
  return false
}

/** Whether a host's name or address, as it stands in a URL, is this machine. */
export function isThisMachine(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d+){3}$/.test(hostname)
  )
}

/**
 * Reads an address that somebody typed: https, the usual port, a name with a dot that is not one of a private network, or
 * a public IP address. Null for any other.
 * @param mayStayHere also this machine, over plain http and any port: for trying out
 */
export function publicUrl(text: string, mayStayHere = false): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || url.username !== '' || url.password !== '') return null
  return (mayStayHere && isHere(url)) || isOpen(url) ? url : null
}

const isHere = ({ protocol, hostname }: URL): boolean =>
  (protocol === 'https:' || protocol === 'http:') && isThisMachine(hostname)

const isOpen = ({ protocol, port, hostname }: URL): boolean =>
  protocol === 'https:' && port === '' && isPublicName(hostname)

function isPublicName(hostname: string): boolean {
  if (hostname.startsWith('[')) return isPublicAddress(hostname.slice(1, -1))
  if (isIP(hostname) !== 0) return isPublicAddress(hostname)
  if (!/^([a-z0-9_-]+\.)+[a-z][a-z0-9-]*$/.test(hostname)) return false
  return !/\.(localhost|local|internal|intranet|lan|home|corp|private|onion|arpa|test|invalid)$/.test(
    hostname,
  )
}

type Looked = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void

/**
 * A `lookup` for sockets that gives public addresses alone: the name is resolved once, and what is checked is what is
 * connected to. The error of a name that leads elsewhere has the code `EPRIVATE`.
 */
export function publicLookup(
  hostname: string,
  options: { readonly all?: boolean | undefined; readonly family?: number | string | undefined },
  looked: Looked,
): void {
  const all: LookupAllOptions = { all: true }
  lookup(hostname, all, (error, addresses) => {
    const found = error === null ? addresses.filter(({ address }) => isPublicAddress(address)) : []
    const [first] = found
    if (error !== null) looked(error, [])
    else if (first === undefined) looked(privateAddress(), [])
    else if (options.all === true) looked(null, found)
    else looked(null, first.address, first.family)
  })
}

function privateAddress(): NodeJS.ErrnoException {
  return Object.assign(new Error('the name leads to no public address'), { code: 'EPRIVATE' })
}
