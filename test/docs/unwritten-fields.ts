/** Fields of Gateway API that no construct of ours writes, with the reason. What is below a field goes with it. */
export const UNWRITTEN: { readonly kinds: string[]; readonly fields: string[]; readonly reason: string }[] = [
];
