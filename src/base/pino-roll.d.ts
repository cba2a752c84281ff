// pino-roll ships no types; it resolves to a sonic-boom, of which this is what log.ts uses.
declare module 'pino-roll' {
  interface RollingFile {
    write(line: string): void;
    end(): void;
    once(event: 'close', done: () => void): void;
  }
  export default function roll(options: {
    file: string;
    extension: string;
    frequency: 'daily' | 'hourly';
    dateFormat: string;
    size: string;
    limit: { count: number };
    mkdir: boolean;
  }): Promise<RollingFile>;
}
