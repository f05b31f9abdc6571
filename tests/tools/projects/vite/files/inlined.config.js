// What a user writes whose server is deployed as one file.
export default { ssr: { noExternal: true } };
