/** The one account that the embedded sandbox lets in. Not a secret: nothing leaves the machine with it. */
export const sandboxCredentials = {
  clientId: 'liasse-bac-a-sable',
  clientSecret: 'bac-a-sable',
  login: 'TECH_1_33254021516357@cpro.fr',
  password: 'bac-a-sable',
} as const;
