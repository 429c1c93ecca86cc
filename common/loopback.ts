/** Names by which a machine calls itself in an address: nobody else comes to it by them. Pure. */
export const isLoopbackName = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(host);
