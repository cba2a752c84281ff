// The bytes of what is being uploaded: in memory, and in this browser's database so that a reload does not lose them.
import * as kept from '../base/kept.ts';

export interface Parcel {
  /** Below 0: see carried.ts. */
  id: number;
  blob: Blob;
  /** What is shown of it, where the blob itself is too heavy for that. */
  preview?: Blob;
  name: string;
  created: number;
  /** Where its upload goes on. */
  uploadUrl?: string | undefined;
  /** At the server, once it is whole there. */
  fileId?: number | undefined;
}

/** ms after which what nobody sends any more is thrown away. */
const FORGOTTEN_AFTER = 24 * 3600_000;

const parcels = new Map<number, Parcel>();
/** Object URLs by file id: of what is here alone, and of what was sent from this page. */
const sources = new Map<number, string>();

export const localId = () => -1 - Math.floor(Math.random() * 2 ** 50);

export const sourceOf = (fileId: number) => sources.get(fileId);
export const parcelOf = (id: number) => parcels.get(id);

export function add(parcel: Parcel) {
  parcels.set(parcel.id, parcel);
  if (!sources.has(parcel.id)) sources.set(parcel.id, URL.createObjectURL(parcel.preview ?? parcel.blob));
}

/** @returns whether all of them survive a reload. */
export async function keep(ids: readonly number[]): Promise<boolean> {
  const values = ids.flatMap((id) => parcels.get(id) ?? []);
  return values.length === 0 || kept.put('uploads', values);
}

/** How far its upload is. */
export function note(id: number, change: Pick<Parcel, 'uploadUrl' | 'fileId'>) {
  const parcel = parcels.get(id);
  if (!parcel) return;
  Object.assign(parcel, change);
  void kept.put('uploads', [parcel]);
}

/** Finds what was kept. */
export async function revive(ids: readonly number[]) {
  if (ids.every((id) => parcels.has(id))) return;
  const now = Date.now();
  for (const parcel of await kept.all<Parcel>('uploads')) {
    // Asked twice at once: the first one may be on its way by now, and ahead of what was kept of it.
    if (parcels.has(parcel.id)) continue;
    if (ids.includes(parcel.id)) add(parcel);
    else if (now - parcel.created > FORGOTTEN_AFTER) void kept.remove('uploads', [parcel.id]);
  }
}

/** It is on its way as a message, or given up. */
export function release(id: number) {
  const parcel = parcels.get(id);
  parcels.delete(id);
  void kept.remove('uploads', [id]);
  const source = sources.get(id);
  sources.delete(id);
  if (!source) return;
  if (parcel?.fileId) sources.set(parcel.fileId, source);
  else URL.revokeObjectURL(source);
}

/** Another person signs in, or this one goes. */
export function forget() {
  for (const source of sources.values()) URL.revokeObjectURL(source);
  sources.clear();
  parcels.clear();
}
