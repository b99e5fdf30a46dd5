import * as http from 'node:http';

/** An address to answer on, for as long as it is wanted by the same owner. */
export interface Wanted {
  readonly owner: string;
  readonly address: string;
  readonly port: number;
  /** How long it is still answered when it is not wanted any more. */
  readonly drainMilliseconds: number;
  /** Called once, when the address is opened. */
  readonly handler: () => http.RequestListener;
}

interface Open {
  readonly owner: string;
  readonly server: http.Server;
  readonly opened: Promise<void>;
  readonly drainMilliseconds: number;
  closing?: NodeJS.Timeout;
}

const IDLE_MILLISECONDS = 60_000;

/** Keeps HTTP servers open on exactly the wanted addresses. */
export class Listeners {
  private readonly open = new Map<string, Open>();

  /** @param failed told of an address that cannot be opened; it is tried again with each change */
  public constructor(private readonly failed: (key: string, error: NodeJS.ErrnoException) => void) {}

  /** Resolves when all addresses are open or have failed. */
  public async set(wanted: readonly Wanted[]): Promise<void> {
    const byKey = new Map(wanted.map(each => [`${each.address}:${each.port}`, each]));
    for (const [key, open] of this.open) { this.keepOrClose(key, open, byKey.get(key)); }
    for (const [key, each] of byKey) { if (!this.open.has(key)) { this.listen(key, each); } }
    await Promise.all([...this.open.values()].map(open => open.opened));
  }

  private keepOrClose(key: string, open: Open, wanted?: Wanted): void {
    if (!wanted) {
      open.closing ??= setTimeout(() => this.close(key, open), open.drainMilliseconds);
      return;
    }
    clearTimeout(open.closing);
    open.closing = undefined;
    if (wanted.owner !== open.owner) { this.close(key, open); }
  }

  private close(key: string, open: Open): void {
    this.open.delete(key);
    open.server.close();
    open.server.closeAllConnections();
  }

  private listen(key: string, { owner, address, port, drainMilliseconds, handler }: Wanted): void {
    const server = http.createServer({ keepAliveTimeout: IDLE_MILLISECONDS }, handler());
    const opened = new Promise<void>(resolve => {
      server.once('listening', resolve).once('error', (error: NodeJS.ErrnoException) => {
        this.open.delete(key);
        this.failed(key, error);
        resolve();
      });
    });
    this.open.set(key, { owner, server, opened, drainMilliseconds });
    server.listen(port, address);
  }
}
