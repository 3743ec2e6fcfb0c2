namespace OnOfficeSync.Domain.Tests;
