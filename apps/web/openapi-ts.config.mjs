export default {
  input: '.cache/openapi.json',
  output: { path: 'apps/web/src/api/generated', importFileExtension: null },
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk', '@tanstack/react-query'],
};
