// The server's types come along with those of its routes; what they need that a browser's own types lack.
interface RequestInit {
  duplex?: 'half';
}
