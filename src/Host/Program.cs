using Kapea.Host.CommandLine;

return await Commands.Root().Parse(args).InvokeAsync();
