/** Of an organization from Entra ID this is the tenant id. */
export type OrganizationId = string & { readonly __id: 'organization' }
