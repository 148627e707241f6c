/** A plugin of Vite that works out the tables of a bundle. */
export declare function precomputed(): { readonly name: string; readonly load: (id: string) => Promise<string | null> };
