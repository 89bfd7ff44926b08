@echo off
rem Starts lis, wherever it was unpacked to; see the file lis beside this one.
setlocal EnableExtensions DisableDelayedExpansion
set "LIS_HOME=%~dp0.."

rem What is started is found on the path, and not in the folder that somebody stands in.
set "LIS_JAVA="
if defined JAVA_HOME goto home
for %%J in (java.exe) do set "LIS_JAVA=%%~$PATH:J"
goto found
:home
set "LIS_JAVA=%JAVA_HOME:"=%\bin\java.exe"
:found
if not defined LIS_JAVA goto nojava
if not exist "%LIS_JAVA%" goto nojava

set "LIS_ARCHIVE="
if not defined LOCALAPPDATA goto run
if not exist "%LOCALAPPDATA%\lis\" mkdir "%LOCALAPPDATA%\lis" >nul 2>nul
if not exist "%LOCALAPPDATA%\lis\" goto run
rem Java 19 and later make the archive anew when it fits no more; Java 17 and 18 start without one.
"%LIS_JAVA%" -XX:+AutoCreateSharedArchive -version >nul 2>nul
if errorlevel 1 goto run
set LIS_ARCHIVE=-Xlog:disable -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LOCALAPPDATA%\lis\lis.jsa"

:run
rem lis writes UTF-8; the window gets back the code page that it had.
set "LIS_PAGE="
for /f "tokens=2 delims=:." %%C in ('chcp 2^>nul') do set "LIS_PAGE=%%C"
chcp 65001 >nul 2>nul
"%LIS_JAVA%" %LIS_ARCHIVE% -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %LIS_JAVA_OPTS% -cp "%LIS_HOME%\lib\*" se.lis.harness.Lis %*
set "LIS_STATUS=%ERRORLEVEL%"
if defined LIS_PAGE chcp %LIS_PAGE% >nul 2>nul
exit /b %LIS_STATUS%

:nojava
echo lis: there is no Java: install a JDK or JRE of version 17 or later, or name one in JAVA_HOME>&2
exit /b 5
