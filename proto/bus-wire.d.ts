import { bus } from './bus.js';

export import v1 = bus.v1;
