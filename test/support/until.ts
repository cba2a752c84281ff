// Waiting for what nobody announces.
import { setTimeout as delay } from 'node:timers/promises';

/** Returns as soon as it holds. @throws Error when it does not within 30 s */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`never: ${holds}`);
    await delay(20);
  }
}
